import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { AwayList } from '../../away/away-list'
import { ForBranches } from '../../away/for-branches'
import { useAway } from '../../away/use-away'

/** 在外的党员: who of the branch is away, whom to look at, whom to register. */
export default function AwayPage() {
  const { orgId, list } = useAway()
  if (!orgId) return <ForBranches />
  return (
    <Screen reads={[list]}>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开在外的党员">
        {(away) => <AwayList away={away} />}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
