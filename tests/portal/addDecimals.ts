const scale = 4;

function scaled(value: string): bigint {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === undefined) return 0n;
  const digits = BigInt(whole + decimals.slice(0, scale).padEnd(scale, '0'));
  return sign === '-' ? -digits : digits;
}

/** The sum of decimal strings with two decimals; text that is no number counts as nothing. */
export function addDecimals(values: readonly string[]): string {
  const sum = values.reduce((total, value) => total + scaled(value), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale, -scale + 2)}`;
}
