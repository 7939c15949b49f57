/** The pieces of a query between its ampersands, empty ones too; joined by `&` they are the query again. */
export function splitQuery(query: string): readonly string[] {
  return query.split('&');
}

/** Name and value of one piece of a query, still encoded: `acl` has no value, `acl=` an empty one. */
export function splitPiece(piece: string): { readonly rawName: string; readonly rawValue?: string } {
  const equals = piece.indexOf('=');
  return equals < 0 ? { rawName: piece } : { rawName: piece.slice(0, equals), rawValue: piece.slice(equals + 1) };
}
