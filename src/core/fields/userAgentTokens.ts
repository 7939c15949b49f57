import { operatingSystems, runtimes, sdkFeatures, sdkTokens } from '../catalogue/userAgentTokens';

/** One product of a user agent: `aws-cli/2.34.11` gives name and version, `Trino` a name alone. */
export interface Product {
  readonly name: string;
  readonly version?: string;
}

/** A part that the AWS SDKs write: `md/arch#x86_64` gives token, name and value; `ua/2.1` token and value. */
export interface SdkToken {
  readonly token: string;
  readonly name?: string;
  readonly value: string;
}

/** A name with its version, as the client wrote them. */
export interface Versioned {
  readonly name: string;
  readonly version?: string;
}

/** A feature of an SDK; without `name` where its id is not known for this SDK. */
export interface SdkFeature {
  readonly id: string;
  readonly name?: string;
}

const rows = new Map(sdkTokens.map(row => [row.token, row]));
const systems = new Set(operatingSystems);

/**
 * The products of a user agent, in order, those inside parentheses too. Blanks, parentheses and semicolons part them.
 * `aws-sdk-go/1.30.7 (go1.13.6; linux)` -> aws-sdk-go 1.30.7, go1.13.6, linux
 */
export function splitProducts(text: string): readonly Product[] {
  return text
    .split(/[\s();]+/)
    .map(piece => (piece.endsWith(',') ? piece.slice(0, -1) : piece))
    .filter(piece => piece !== '')
    .map(piece => {
      const slash = piece.indexOf('/');
      return slash < 1 ? { name: piece } : { name: piece.slice(0, slash), version: piece.slice(slash + 1) };
    });
}

/** The tokens of the AWS SDKs among the products; other products are left out. */
export function readSdkTokens(products: readonly Product[]): readonly SdkToken[] {
  return products.flatMap(({ name: token, version: rest = '' }) => {
    const row = rows.get(token);
    if (!row || rest === '') {
      return [];
    }
    const hash = rest.indexOf('#');
    const cut = hash < 0 ? rest.indexOf('/') : hash;
    return row.named && cut > 0
      ? [{ token, name: rest.slice(0, cut), value: rest.slice(cut + 1) }]
      : [{ token, value: rest }];
  });
}

/** Value of the first token of this kind, and of this name if one is given. */
export function tokenValue(tokens: readonly SdkToken[], token: string, name?: string): string | undefined {
  return tokens.find(part => part.token === token && (name === undefined || part.name === name))?.value;
}

/**
 * Language and version: from `lang/`, else from a product of its own (`Python/3.8.8`), else from Go's or Node.js's form.
 * JavaScript with `md/nodejs#22.14.0` is Node.js 22.14.0.
 */
export function readRuntime(products: readonly Product[], tokens: readonly SdkToken[]): Versioned | undefined {
  const node = tokenValue(tokens, 'md', 'nodejs');
  if (node !== undefined) {
    return { name: 'Node.js', version: node };
  }
  const lang = tokens.find(({ token }) => token === 'lang');
  if (lang) {
    const name = lang.name ?? lang.value;
    return { name: runtimes.get(name) ?? name, ...(lang.name !== undefined && { version: lang.value }) };
  }
  const product = products.find(({ name, version }) => version !== undefined && runtimes.has(name));
  if (product) {
    return { ...product, name: runtimes.get(product.name) ?? product.name };
  }
  const go = products.find(({ name, version }) => version === undefined && /^go\d/.test(name));
  if (go) {
    return { name: 'Go', version: go.name.slice(2) };
  }
  const platform = products.find(({ name, version = '' }) => systems.has(name) && /^v\d/.test(version));
  return platform?.version === undefined ? undefined : { name: 'Node.js', version: platform.version.slice(1) };
}

/** Operating system as the client wrote it: `os/linux#6.1.0` and `Linux/6.1.0` alike. The version can be the kernel's. */
export function readOperatingSystem(products: readonly Product[], tokens: readonly SdkToken[]): Versioned | undefined {
  const os = tokens.find(({ token }) => token === 'os') ?? tokens.find(({ token }) => token === 'OS');
  if (os) {
    return os.name === undefined ? { name: os.value } : { name: os.name, version: os.value };
  }
  const goAt = products.findIndex(({ name, version }) => version === undefined && /^go\d/.test(name));
  if (goAt >= 0) {
    const after = products[goAt + 1];
    return after && after.version === undefined ? { name: after.name } : undefined;
  }
  const product = products.find(({ name, version }) => version !== undefined && systems.has(name));
  return product && /^v\d/.test(product.version ?? '') ? { name: product.name } : product;
}

/** Features after `m/`, in the order in which they stand; `program` is the id of a row of `userAgents`. */
export function readFeatures(tokens: readonly SdkToken[], program: string | undefined): readonly SdkFeature[] {
  const ids = tokens.filter(({ token }) => token === 'm').flatMap(({ value }) => value.split(','));
  return [...new Set(ids.filter(id => id !== ''))].map(id => {
    const row = sdkFeatures.find(
      feature => feature.id === id && (!feature.only || (program !== undefined && feature.only.includes(program))),
    );
    return row ? { id, name: row.name } : { id };
  });
}
