import type { Consent } from '@shared/privacy/schema'
import type { Whose } from './whose'

/**
 * May a consent be said to have come in this way? On their own phone it comes from the person, or from the guardian who
 * speaks for them; everybody else was told. docs/rules.md#delegates
 */
export const saidAsItCame = ({ recordedBy }: Pick<Whose, 'recordedBy'>, how: Consent['how']): boolean =>
  recordedBy === 'guardian' || (how === 'self') === (recordedBy === 'self')
