/** What this browser is called on the host's phone: enough to know one's own screen again. */
export function thisBrowser(agent: string): 'edge' | 'chrome' | 'firefox' | 'safari' | 'other' {
  if (/Edg\//.test(agent)) return 'edge'
  if (/Firefox\//.test(agent)) return 'firefox'
  if (/Chrome\//.test(agent)) return 'chrome'
  return /Safari\//.test(agent) ? 'safari' : 'other'
}
