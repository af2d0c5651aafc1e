import type { System } from './system'

/**
 * WeChat forgets this app's token, so it has to be renewed by force. A minute passes first: WeChat lets nobody force it
 * twice within half of one.
 */
export async function forgetToken(system: System, path = '/wxa/business/getuserphonenumber') {
  system.cloud.clock.advance({ minutes: 1 })
  const tell = (what: string, body: object) =>
    fetch(`${system.wechat.adminUrl}/__admin/${what}`, { method: 'POST', body: JSON.stringify(body) })
  await tell('clock', { offsetMs: system.cloud.clock.now() - Date.now() })
  await tell('faults', { path, errcode: 40001, times: 1 })
}
