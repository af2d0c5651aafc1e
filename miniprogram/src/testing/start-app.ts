import * as react from 'react'
import type * as phoneModule from './phone'

/**
 * Starts the mini-program's modules anew, as WeChat does after it has been closed; the phone's storage is
 * empty unless that of an earlier start is handed on. Import what is tested after it, with `import()`.
 */
export async function startApp(storage = new Map<string, unknown>()): Promise<typeof phoneModule> {
  jest.resetModules()
  // One React for the test and for what it renders.
  jest.doMock('react', () => react)
  const started = await import('./phone')
  started.phone.storage = storage
  return started
}
