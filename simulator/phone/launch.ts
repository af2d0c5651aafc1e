import { parsePageUrl } from './engine/paths'
import type { LinkRule } from '../simulator-config'

export interface Launch {
  path: string
  query: Record<string, string>
  scene: number
}

const scenes = { home: 1001, scannedLink: 1011 }

/** How WeChat would open the mini-program from an ordinary link code, if a rule covers the link. */
export const launchFromLink = (link: string, rules: LinkRule[]): Launch | undefined => {
  const rule = rules.find(({ prefix }) => link.startsWith(prefix))
  if (!rule) return undefined
  const query = { q: encodeURIComponent(link), scancode_time: String(Math.floor(Date.now() / 1000)) }
  return { path: rule.page.replace(/^\//, ''), query, scene: scenes.scannedLink }
}

/** The start page from the phone's address: a scanned link (`q`), a page (`path`), or the first page. */
export const launchFrom = (query: URLSearchParams, rules: LinkRule[], home: string): Launch => {
  const link = query.get('q')
  const scanned = link === null ? undefined : launchFromLink(link, rules)
  if (scanned) return scanned
  return { ...parsePageUrl(`/${(query.get('path') ?? home).replace(/^\//, '')}`, ''), scene: scenes.home }
}
