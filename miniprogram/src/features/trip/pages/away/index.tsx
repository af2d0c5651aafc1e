import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { AwayBelow } from '../../away/away-below'
import { AwayFigures } from '../../away/away-figures'
import { AwayList } from '../../away/away-list'
import { ForBranches } from '../../away/for-branches'
import { useAway } from '../../away/use-away'

/**
 * 在外的党员: who of the branch is away, whom to look at, whom to register; above a branch, how many are away in each
 * organisation below, and those for whom the committee acts itself.
 */
export default function AwayPage() {
  const { orgId, isOwn, figures, list, mayList } = useAway()
  if (!orgId) return <ForBranches />
  const { data } = figures
  const isAbove = data !== undefined && data.orgs.length > 0
  const hasOwn = !isAbove || data.own.away + data.own.toLeave > 0
  return (
    <Screen reads={[figures, list]} {...(data && { title: data.orgName })}>
      {isAbove && <AwayBelow {...data} />}
      {!mayList && !isAbove && data && <AwayFigures figures={data.whole} />}
      {(!mayList || isAbove) && !data && (
        <ReadState read={figures} failed="没有打开在外的人数">
          {() => null}
        </ReadState>
      )}
      {mayList && hasOwn && (
        <>
          <ReadState read={{ ...list, data: list.items }} failed="没有打开在外的党员">
            {(away) => (
              <AwayList
                {...{ orgId, isOwn, away }}
                figures={isAbove ? undefined : data?.own}
                together={data?.together}
              />
            )}
          </ReadState>
          <MoreButton list={list} />
        </>
      )}
    </Screen>
  )
}
