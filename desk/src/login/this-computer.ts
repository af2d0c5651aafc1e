import type { browsers, systems } from '@shared/desk/schema'

type Computer = { browser: (typeof browsers)[number]; system: (typeof systems)[number] }

/** What this computer is called on the phone: enough to know one's own again. */
export function thisComputer(agent: string): Computer {
  const browser = /Edg\//.test(agent)
    ? 'edge'
    : /Firefox\//.test(agent)
      ? 'firefox'
      : /Chrome\//.test(agent)
        ? 'chrome'
        : /Safari\//.test(agent)
          ? 'safari'
          : 'other'
  const system = /Windows/.test(agent)
    ? 'windows'
    : /Mac OS/.test(agent)
      ? 'mac'
      : /Linux/.test(agent)
        ? 'linux'
        : 'other'
  return { browser, system }
}
