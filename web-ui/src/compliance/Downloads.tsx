import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Form, forms, type ReportAsked, reportFile } from '../api/compliance';
import { FileButton } from '../ui/FileButton';

const names: Record<Form, string> = { xlsx: 'Excel', pdf: 'PDF', csv: 'CSV', json: 'JSON' };

/** The report as a file; that it was made is recorded with its checksum. */
export function Downloads({ asked }: { asked: ReportAsked }) {
  const { t } = useTranslation('compliance');
  const queries = useQueryClient();
  const load = async (form: Form) => {
    const file = await reportFile(asked, form);
    void queries.invalidateQueries({ queryKey: ['reports-made'] });
    return file;
  };
  return (
    <div className="bar-row no-print downloads">
      <span className="soft">{t('download')}</span>
      {forms.map((form) => (
        <FileButton key={form} load={() => load(form)} name={`rollcall-${asked.kind}${asked.as_of ? `-${asked.as_of}` : ''}.${form}`}>
          {names[form]}
        </FileButton>
      ))}
    </div>
  );
}
