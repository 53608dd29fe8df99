import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseProfile, type Place, profileOf, transportProfiles } from '../api/transport';
import { useMay } from '../session/session';
import { useSentence } from '../ui/useSentence';
import './transports.css';

const keyOf = (place: Place) => ['transports', 'of', place];

/** Lets a PC, a room or the site go by a transport profile; what is chosen counts at once. */
export function ProfileChoice({ place, label, help }: { place: Place; label: string; help: string }) {
  const { t } = useTranslation('transport');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useSentence();
  const mayChange = useMay('administer');
  const field = useId();
  const all = useQuery({ queryKey: ['transports'], queryFn: ({ signal }) => transportProfiles(signal) });
  const present = useQuery({ queryKey: keyOf(place), queryFn: ({ signal }) => profileOf(place, signal) });
  const choose = useMutation({
    mutationFn: ({ profile, version }: { profile: number | null; version: number }) => chooseProfile(place, profile, version),
    onSettled: () => queries.invalidateQueries({ queryKey: ['transports'] }),
    onError: (failure) => void message.error(sentence(failure)),
  });
  // As long as nobody made any, there is nothing to choose from and nothing to say.
  if (!all.data || all.data.length === 0 || present.data === undefined) return null;
  const { profile: now, version } = present.data;
  return (
    <div className="profile-choice">
      <label htmlFor={field}>{label}</label>
      <Select id={field} value={choose.isPending ? choose.variables.profile : now} disabled={!mayChange} loading={choose.isPending} onChange={(profile: number | null) => choose.mutate({ profile, version })} options={[{ value: null, label: t('nobody') }, ...all.data.map(({ id, name }) => ({ value: id as number | null, label: name }))]} style={{ minWidth: '14rem' }} />
      <p className="soft">{help}</p>
    </div>
  );
}
