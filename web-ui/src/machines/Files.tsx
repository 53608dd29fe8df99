import { useTranslation } from 'react-i18next';
import { exportMachines, type FileKind, type Listed } from '../api/machines';
import { FileButton } from '../ui/FileButton';

const kinds: readonly FileKind[] = ['csv', 'xlsx'];

/** What is shown, as a file: the same PCs, in the same order, with the same columns. */
export function Files({ listed }: { listed: Partial<Listed> }) {
  const { t } = useTranslation('machines');
  return kinds.map((kind) => (
    <FileButton key={kind} load={() => exportMachines(listed, kind)} name={`machines.${kind}`}>
      {t(`export_${kind}`)}
    </FileButton>
  ));
}
