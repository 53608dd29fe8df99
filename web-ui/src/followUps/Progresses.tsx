import { useTranslation } from 'react-i18next';
import { type FollowUp, progresses } from '../api/followUps';
import { Mark } from '../ui/Mark';
import { progressTone } from './tones';

/** How many PCs have come how far? */
export function Progresses({ counts }: { counts: FollowUp['counts'] }) {
  const { t } = useTranslation('follow_ups');
  return (
    <span className="bar-row">
      {progresses
        .filter((each) => counts[each])
        .map((each) => (
          <Mark key={each} tone={progressTone[each]}>
            {t(`progresses.${each}`)} {counts[each]}
          </Mark>
        ))}
    </span>
  );
}
