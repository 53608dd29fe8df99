import type { FormInstance } from 'antd';
import { Problem } from '../api/problem';

/**
 * Shows a problem at the field it names.
 *
 * Returns false when the form has no such field, and the caller has to say it elsewhere.
 */
export function showAtField(form: FormInstance, failure: unknown, sentence: string): boolean {
  const field = failure instanceof Problem ? failure.view.field : null;
  if (!field) return false;
  const whole = field.replace(/\[.*$/, '');
  const names = [field.split('.'), whole.split('.'), [whole.split('.')[0] ?? '']];
  const name = names.find((candidate) => form.getFieldInstance(candidate) ?? form.getFieldValue(candidate) !== undefined);
  if (!name) return false;
  form.setFields([{ name, errors: [sentence] }]);
  return true;
}
