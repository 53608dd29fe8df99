import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ColumnCode, columnsOf, known, usual, written } from './columns';

/** What shall the list say of each PC? */
export function ColumnChooser({ columns, onChange }: { columns: string; onChange: (columns: string) => void }) {
  const { t } = useTranslation('machines');
  const chosen = columnsOf(columns);
  const choose = (codes: readonly ColumnCode[]) => onChange(written(known.filter((code) => code === 'name' || codes.includes(code))));
  const boxes = (
    <div className="column-choice">
      <Checkbox.Group<ColumnCode> value={[...chosen]} onChange={choose} options={known.map((code) => ({ value: code, label: t(`heading.${code}`), disabled: code === 'name' }))} />
      <Button size="small" onClick={() => choose(usual)}>
        {t('columns_usual')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={boxes}>
      <Button aria-haspopup="dialog">{t('columns')}</Button>
    </Popover>
  );
}
