import type { TicketView } from '@shared/desk/schema'

const browsers: Record<string, string> = {
  edge: 'Edge 浏览器',
  chrome: 'Chrome 浏览器',
  firefox: '火狐浏览器',
  safari: 'Safari 浏览器',
}
const systems: Record<string, string> = { windows: 'Windows 电脑', mac: '苹果电脑', linux: 'Linux 电脑' }

/** What a computer is called: Windows 电脑上的 Edge 浏览器. */
export const computerWords = ({ browser, system }: Pick<TicketView, 'browser' | 'system'>): string =>
  `${systems[system] ?? '电脑'}上的 ${browsers[browser] ?? '浏览器'}`
