import { Refusal } from '../errors'
import { type ContactPlan, type ContactPlans, mostPlans } from './plan'

/**
 * A county's plans with one changed, or added at the end. Festivals stay only with a plan that goes by them.
 * @throws Refusal FESTIVAL_MISSING, CONTACT_PLANS_FULL.
 */
export function savePlan(before: ContactPlans, plan: ContactPlan): ContactPlans {
  const { festivals = [], ...rest } = plan
  if (plan.rhythm === 'festival' && festivals.length === 0)
    throw new Refusal('FESTIVAL_MISSING', { festivals: '请至少选一个节日' })
  const saved = plan.rhythm === 'festival' ? { ...rest, festivals: [...new Set(festivals)] } : rest
  const isKnown = before.plans.some(({ planId }) => planId === plan.planId)
  if (!isKnown && before.plans.length >= mostPlans) throw new Refusal('CONTACT_PLANS_FULL')
  const plans = isKnown
    ? before.plans.map((one) => (one.planId === plan.planId ? saved : one))
    : [...before.plans, saved]
  return { ...before, version: before.version + 1, plans }
}
