import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'

/** Has the phone a network, as WeChat says? */
const connected = createStore(() => {
  Taro.onNetworkStatusChange(({ isConnected }) => connected.set(isConnected))
  void Taro.getNetworkType().then(
    ({ networkType }) => connected.set(networkType !== 'none'),
    () => undefined,
  )
  return true
})

/** Did the last exchange with the server get through? A network that leads nowhere is none. */
const reached = createStore(() => true)

/** Notes whether an exchange with the server got through. */
export function noteExchange(gotThrough: boolean): void {
  if (reached.get() !== gotThrough) reached.set(gotThrough)
}

/** Is there a network, and did the server answer last time? */
export const isOnline = (): boolean => connected.get() && reached.get()

/** As {@link isOnline}, followed as it changes. */
export function useOnline(): boolean {
  const [network, server] = [useStore(connected), useStore(reached)]
  return network && server
}

/** Has the phone a network, whether or not the server answers through it? Followed as it changes. */
export const useConnected = (): boolean => useStore(connected)

/** Calls back each time the phone gets a network. @returns how to stop */
export function onConnected(listener: () => void): () => void {
  let before = connected.get()
  return connected.subscribe(() => {
    const now = connected.get()
    if (now && !before) listener()
    before = now
  })
}
