import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { isToRegister } from '../../away/filters'
import { ForBranches } from '../../away/for-branches'
import { RegisterMany } from '../../away/register-many'
import { useAway } from '../../away/use-away'

/** Those who were written into the national register: ticked off at once, on one day. */
export default function NationalPage() {
  const { orgId, list } = useAway('register')
  if (!orgId) return <ForBranches />
  return (
    <Screen reads={[list]}>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开待登记的">
        {(away) => <RegisterMany away={away.filter(isToRegister)} />}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
