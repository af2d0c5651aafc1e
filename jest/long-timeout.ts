/** Tests of a whole system wait for it to start, and for a browser. */
jest.setTimeout(180_000)
