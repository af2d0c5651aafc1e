const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Seventeen digits with their check digit. */
export const citizenIdOf = (digits: string): string =>
  digits +
  '10X98765432'.charAt([...digits].reduce((sum, it, i) => sum + Number(it) * (weights[i] ?? 0), 0) % 11)

/** Of nobody: a place that was never given out, a day long gone. */
export const nobodysId = citizenIdOf('11000019000101000')
