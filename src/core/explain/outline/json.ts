import type { JsonRecord } from '../../fields/cloudTrail/tree';
import type { ExplainOptions } from '../types';
import type { OutlineNode } from './types';

export function outlineJsonRecord(_record: JsonRecord, _options: ExplainOptions): readonly OutlineNode[] {
  return [];
}
