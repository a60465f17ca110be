// Opens a workbook that was saved with a password (加密表格, ECMA-376 agile, Excel 2010 and later, WPS). Done here and
// not by the reader, so that the zip guard sees the decrypted file before anything inflates it.
// AES comes from the browser, which has it only on https and localhost.

import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuse } from '../../../domain/result.ts';
import { type ReadRefusal, Refused, readLimits } from './read-refusal.ts';

type Hash = (bytes: Uint8Array) => Uint8Array;
type Bytes = Uint8Array<ArrayBuffer>;

const hashes: ReadonlyMap<string, Hash> = new Map([
  ['SHA1', sha1],
  ['SHA-1', sha1],
  ['SHA256', sha256],
  ['SHA384', sha384],
  ['SHA512', sha512],
]);

/** Office spins 100,000 times; a file that asks for far more only wants to keep the machine busy. */
const MOST_SPINS = 1_000_000;
const SEGMENT = 4096;
const BLOCK = 16;
const verifierInputBlock = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const verifierHashBlock = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const keyBlock = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];

export async function decryptWorkbook(
  bytes: Uint8Array,
  password: string | null,
): Promise<Result<Uint8Array, ReadRefusal>> {
  // Asked first: on plain http a password would be typed for nothing.
  if (!globalThis.crypto?.subtle) return refuse({ code: 'passwordNeedsSecureContext' });
  const { CFB } = await import('@e965/xlsx');
  const container = CFB.read(bytes, { type: 'array' });
  const info = contentOf(CFB.find(container, 'EncryptionInfo'));
  const cipher = contentOf(CFB.find(container, 'EncryptedPackage'));
  if (!info || !cipher || info.length < 8 || cipher.length < 8) return refuse({ code: 'damaged' });
  if (info[0] !== 4 || info[2] !== 4) return refuse({ code: 'encryptionNotSupported' });
  if (password === null || password === '') return refuse({ code: 'needsPassword' });

  const xml = new TextDecoder().decode(info.subarray(8));
  const secret = await secretKey(attributesOf(xml, 'encryptedKey'), password);
  if (!secret) return refuse({ code: 'wrongPassword' });
  return ok(await decryptPackage(cipher, attributesOf(xml, 'keyData'), secret));
}

function contentOf(entry: { readonly content?: unknown } | null): Bytes | null {
  const content = entry?.content;
  if (content instanceof Uint8Array) return new Uint8Array(content);
  return Array.isArray(content) ? Uint8Array.from(content, Number) : null;
}

type Attributes = (name: string) => string;

function attributesOf(xml: string, element: string): Attributes {
  const tag = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>`).exec(xml)?.[0] ?? '';
  return (name) => {
    const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    if (value === undefined) throw new Refused({ code: 'damaged' });
    return value;
  };
}

function hashOf(attributes: Attributes): Hash {
  const isAesCbc = attributes('cipherAlgorithm') === 'AES' && attributes('cipherChaining') === 'ChainingModeCBC';
  const hash = hashes.get(attributes('hashAlgorithm'));
  if (!isAesCbc || !hash) throw new Refused({ code: 'encryptionNotSupported' });
  return hash;
}

/** Null when the password is wrong: the verifier in the file does not match. */
async function secretKey(key: Attributes, password: string): Promise<Bytes | null> {
  const hash = hashOf(key);
  const salt = fromBase64(key('saltValue'));
  const keyLength = Number(key('keyBits')) / 8;
  const spins = Number(key('spinCount'));
  if (!Number.isInteger(spins) || spins < 0 || spins > MOST_SPINS || ![16, 24, 32].includes(keyLength)) {
    throw new Refused({ code: 'damaged' });
  }
  const spun = spin(hash, salt, password, spins);
  const open = (block: readonly number[], name: string) =>
    decrypt(fitted(hash(joined(spun, Uint8Array.from(block))), keyLength), fitted(salt, BLOCK), fromBase64(key(name)));
  const input = await open(verifierInputBlock, 'encryptedVerifierHashInput');
  const expected = await open(verifierHashBlock, 'encryptedVerifierHashValue');
  const actual = hash(input.subarray(0, salt.length));
  if (!actual.every((byte, at) => byte === expected[at])) return null;
  return (await open(keyBlock, 'encryptedKeyValue')).slice(0, keyLength);
}

function spin(hash: Hash, salt: Uint8Array, password: string, spins: number): Uint8Array {
  const words = Uint8Array.from([...Array(password.length).keys()].flatMap((at) => littleEndian(password, at)));
  let spun = hash(joined(salt, words));
  const turn = new Uint8Array(4 + spun.length);
  const counter = new DataView(turn.buffer);
  for (let index = 0; index < spins; index += 1) {
    counter.setUint32(0, index, true);
    turn.set(spun, 4);
    spun = hash(turn);
  }
  return spun;
}

function littleEndian(text: string, at: number): readonly [number, number] {
  const unit = text.charCodeAt(at);
  return [unit & 0xff, unit >>> 8];
}

async function decryptPackage(cipher: Bytes, keyData: Attributes, secret: Bytes): Promise<Uint8Array> {
  const hash = hashOf(keyData);
  const salt = fromBase64(keyData('saltValue'));
  const size = Number(new DataView(cipher.buffer, cipher.byteOffset).getBigUint64(0, true));
  const body = cipher.subarray(8, 8 + Math.floor((cipher.length - 8) / BLOCK) * BLOCK);
  if (size > body.length || size > readLimits.fileBytes) throw new Refused({ code: 'damaged' });
  const plain = new Uint8Array(body.length);
  const counter = new Uint8Array(4);
  for (let at = 0; at < body.length; at += SEGMENT) {
    new DataView(counter.buffer).setUint32(0, at / SEGMENT, true);
    const vector = fitted(hash(joined(salt, counter)), BLOCK);
    plain.set(await decrypt(secret, vector, body.subarray(at, at + SEGMENT)), at);
  }
  return plain.subarray(0, size);
}

/**
 * AES-CBC without padding, which the browser does not offer: a block that decrypts to full padding is appended, and
 * the browser takes it off again.
 */
async function decrypt(rawKey: Bytes, vector: Bytes, data: Bytes): Promise<Bytes> {
  if (data.length === 0 || data.length % BLOCK !== 0) throw new Refused({ code: 'damaged' });
  const key = await crypto.subtle.importKey('raw', rawKey, 'AES-CBC', false, ['encrypt', 'decrypt']);
  const padding = data.slice(-BLOCK).map((byte) => byte ^ BLOCK);
  const noVector = new Uint8Array(BLOCK);
  const closing = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: noVector }, key, padding));
  const padded = joined(data, closing.subarray(0, BLOCK));
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv: vector }, key, padded));
}

/** Cut or filled up with 0x36, as the format says. */
function fitted(bytes: Uint8Array, length: number): Bytes {
  const fit = new Uint8Array(length).fill(0x36);
  fit.set(bytes.subarray(0, length));
  return fit;
}

function joined(first: Uint8Array, second: Uint8Array): Bytes {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
