import * as v from 'valibot'

/** Where, as far as it was chosen; empty strings are not chosen yet. Names beside the ids, to be read without asking. */
export const spotSchema = v.object({
  townCode: v.string(),
  townName: v.string(),
  communityId: v.string(),
  communityName: v.string(),
  compoundId: v.string(),
  compoundName: v.string(),
})
export type Spot = v.InferOutput<typeof spotSchema>

export const nowhere: Spot = {
  ...{ townCode: '', townName: '', communityId: '', communityName: '', compoundId: '', compoundName: '' },
}

/** The nearest that was chosen, by name. */
export const spotName = ({ townName, communityName, compoundName }: Spot): string =>
  compoundName || communityName || townName
