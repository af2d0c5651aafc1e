import type { System } from './system'

const tell = (system: System, what: string, body: object) =>
  fetch(`${system.wechat.adminUrl}/__admin/${what}`, { method: 'POST', body: JSON.stringify(body) })

/** WeChat's clock goes as the system's does, days that were skipped included. */
export const sameTimeAtWechat = (system: System) =>
  tell(system, 'clock', { offsetMs: system.cloud.clock.now() - Date.now() })

/**
 * WeChat forgets this app's token, so it has to be renewed by force. A minute passes first: WeChat lets nobody force it
 * twice within half of one.
 */
export async function forgetToken(system: System, path = '/wxa/business/getuserphonenumber') {
  system.cloud.clock.advance({ minutes: 1 })
  await sameTimeAtWechat(system)
  await tell(system, 'faults', { path, errcode: 40001, times: 1 })
}
