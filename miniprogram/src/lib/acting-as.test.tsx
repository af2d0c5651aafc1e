import { act, renderHook } from '@testing-library/react'
import { logIn } from '@shared/account/contract'
import type { Me } from '@shared/account/schema'
import { host, member, secretary, sessionOf } from '@/testing/people'
import { startApp } from '@/testing/start-app'

const start = async (me: Me, storage?: Map<string, unknown>) => {
  const { phone } = await startApp(storage)
  phone.answer(logIn, sessionOf(me))
  await (await import('./session')).ensureSession()
  return { phone, ...(await import('./acting-as')), ...(await import('./session')) }
}
const grantOf = (me: Me) => me.grants[0]!.grantId

it('is the member themselves, or the first role of one who is no member', async () => {
  expect((await start(secretary)).currentActingAs()).toBe('self')
  expect((await start(host)).currentActingAs()).toBe(grantOf(host))
  expect((await start({ ...member, member: undefined })).currentActingAs()).toBe('self')
})

it('remembers the role that was chosen, for that person alone', async () => {
  const { useActingAs, currentActingAs, phone } = await start(secretary)
  const { result } = renderHook(() => useActingAs())
  act(() => result.current[1](grantOf(secretary)))
  expect(result.current[0]).toBe(grantOf(secretary))
  expect(currentActingAs()).toBe(grantOf(secretary))
  expect((await start(secretary, phone.storage)).currentActingAs()).toBe(grantOf(secretary))
  phone.storage.delete('session')
  expect((await start(member, phone.storage)).currentActingAs()).toBe('self')
})

it('falls back when the role has ended', async () => {
  const { useActingAs, currentActingAs, keepMe } = await start(secretary)
  const { result } = renderHook(() => useActingAs())
  act(() => result.current[1](grantOf(secretary)))
  act(() => keepMe({ ...secretary, grants: [] }))
  expect(currentActingAs()).toBe('self')
})
