import type * as v from 'valibot';
import { refusal } from './problem';
import type { weightSchema } from './schemas';

/** A weight as it is listed: name, shape, type, and how it is quantised. */
export type WeightEntry = v.InferOutput<typeof weightSchema>;

/** Bytes of one number. Of some types weights are listed beside those of the layers, a count of steps for instance. */
const bytesOf: Readonly<Record<string, number>> = {
  ...{ float32: 4, float16: 2, float64: 8 },
  ...{ uint8: 1, uint16: 2, uint32: 4, int8: 1, int16: 2, int32: 4, int64: 8 },
  bool: 1,
};

/** How the numbers of a weight are stored. */
export function storedType({ dtype, quantization }: WeightEntry): string {
  return quantization?.dtype ?? dtype;
}

/** The length of a weight. @throws Refusal for a type whose length cannot be told. */
export function byteLength(entry: WeightEntry): number {
  const type = storedType(entry);
  const bytes = Object.hasOwn(bytesOf, type) ? bytesOf[type] : undefined;
  if (bytes === undefined) throw refusal('weightType', 'model.json', { weight: entry.name, type });
  return bytes * sizeOf(entry.shape);
}

/** How many numbers a weight holds. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * The numbers of a weight, all finite.
 *
 * Little-endian, as TensorFlow.js writes them: float32, or quantised to uint8 or uint16 (q · scale + min) or float16.
 *
 * @throws Refusal for another type, and for a number that is not finite.
 */
export function decodeWeight(entry: WeightEntry, bytes: Uint8Array, file: string): Float32Array {
  const values = new Float32Array(sizeOf(entry.shape));
  decoderOf(entry)(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), values);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isFinite(value)) throw refusal('notFinite', file, { weight: entry.name, value: String(value) });
  }
  return values;
}

type Decoder = (view: DataView, values: Float32Array) => void;

// Plain loops, one for each type: iterators and functions of one number allocate millions of numbers one by one.
function decoderOf({ name, dtype, quantization }: WeightEntry): Decoder {
  const type = quantization?.dtype ?? dtype;
  if (dtype !== 'float32') throw refusal('weightType', 'model.json', { weight: name, type: dtype });
  if (!quantization) return float32s;
  if (type === 'float16') return float16s;
  if (type !== 'uint8' && type !== 'uint16') throw refusal('weightType', 'model.json', { weight: name, type });
  const { scale, min } = quantization;
  if (typeof scale !== 'number' || typeof min !== 'number')
    throw refusal('quantisation', 'model.json', { weight: name });
  return type === 'uint8' ? uint8s(scale, min) : uint16s(scale, min);
}

const float32s: Decoder = (view, values) => {
  for (let at = 0; at < values.length; at += 1) values[at] = view.getFloat32(4 * at, true);
};

const float16s: Decoder = (view, values) => {
  for (let at = 0; at < values.length; at += 1) values[at] = float16(view.getUint16(2 * at, true));
};

function uint8s(scale: number, min: number): Decoder {
  return (view, values) => {
    for (let at = 0; at < values.length; at += 1) values[at] = view.getUint8(at) * scale + min;
  };
}

function uint16s(scale: number, min: number): Decoder {
  return (view, values) => {
    for (let at = 0; at < values.length; at += 1) values[at] = view.getUint16(2 * at, true) * scale + min;
  };
}

/**
 * IEEE 754 half precision: a sign, five bits of exponent, ten of fraction.
 *
 * @example [0x3c00, 0xc000, 0x0001, 0x7c00].map(float16) // [1, -2, 2 ** -24, Infinity]
 */
export function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
