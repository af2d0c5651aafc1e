import { useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Where on the page one is: `#/import/imp_1` is ['import', 'imp_1']. */
export const useRoute = (): string[] =>
  useSyncExternalStore(subscribe, () => location.hash)
    .replace(/^#\/?/, '')
    .split('/')

export const routeTo = (...parts: string[]): string => `#/${parts.join('/')}`

export const goTo = (...parts: string[]): void => {
  location.hash = routeTo(...parts)
}
