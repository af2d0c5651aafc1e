import type { filingConsents, filingSources } from '@shared/trip/trip'

type Source = (typeof filingSources)[number]
type Consent = (typeof filingConsents)[number]

/** How the branch came to know, as whoever writes it down says it. */
export const sourceWords: Record<Source, string> = {
  phone_call: '本人打电话说的',
  paper: '本人交了填好的纸',
  family: '家里人说的',
  found: '没说就走了，支部了解到的',
}

export const consentWords: Record<Consent, string> = {
  spoken: '口头同意了',
  written: '写了字条、填了纸',
  none: '还问不到本人',
}

/** What goes with it mostly; of what the family says nobody knows yet. */
export const usualConsent: Record<Source, Consent | undefined> = {
  phone_call: 'spoken',
  paper: 'written',
  family: undefined,
  found: 'none',
}
