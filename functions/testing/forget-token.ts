import type { System } from './system'

/**
 * WeChat forgets this app's token, so it has to be renewed by force. A minute passes first: WeChat lets nobody force it
 * twice within half of one.
 */
export async function forgetToken(system: System, path = '/wxa/business/getuserphonenumber') {
  system.cloud.clock.advance({ minutes: 1 })
  const fault = { path, errcode: 40001, times: 1 }
  await fetch(`${system.wechat.adminUrl}/__admin/faults`, { method: 'POST', body: JSON.stringify(fault) })
}
