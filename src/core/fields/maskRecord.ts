import type { Json } from '../types';
import type { AccessLogRecord } from './accessLog';
import type { MaskOptions } from './maskSecrets';
import { maskNamed, maskText, type SecretOptions } from './maskText';

/** A field with the secrets in its text masked unless they are to be shown. */
export function maskField<Field extends { readonly text: string }>(
  field: Field,
  { showSecrets = false }: SecretOptions = {},
): Field {
  const text = showSecrets ? field.text : maskText(field.text);
  return text === field.text ? field : { ...field, text };
}

const maskedLines = new WeakMap<AccessLogRecord, AccessLogRecord>();

/** The same record, with secrets masked in the texts of its fields; line and spans stay, so that places are still right. */
export function maskRecord(record: AccessLogRecord, { showSecrets = false }: SecretOptions = {}): AccessLogRecord {
  if (showSecrets) {
    return record;
  }
  let masked = maskedLines.get(record);
  if (masked === undefined) {
    const { fields, extra } = record;
    masked = { ...record, fields: fields.map(field => maskField(field)), extra: extra.map(field => maskField(field)) };
    maskedLines.set(record, masked);
    maskedLines.set(masked, masked);
  }
  return masked;
}

/** JSON with the values of secrets masked, by the name of their member or of the list that they stand in; names stay. */
export function maskJson(value: Json, name = '', options?: MaskOptions): Json {
  if (Array.isArray(value)) {
    return value.map(item => maskJson(item, name, options));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskJson(item ?? null, key, options)]));
  }
  if (value === null || typeof value === 'boolean') {
    return value;
  }
  const text = String(value);
  const masked = maskNamed(name, text, options);
  return masked === text ? value : masked;
}

const maskedEvents = new WeakMap<object, Json>();

/** An event with its secrets masked unless they are to be shown. The same event gives the same object. */
export function maskEvent(event: Json, { showSecrets = false }: SecretOptions = {}): Json {
  if (showSecrets || typeof event !== 'object' || event === null) {
    return event;
  }
  let masked = maskedEvents.get(event);
  if (masked === undefined) {
    masked = maskJson(event);
    maskedEvents.set(event, masked);
    maskedEvents.set(masked as object, masked);
  }
  return masked;
}
