import { useRouter } from '@tarojs/taro'
import { isId, type MemberId } from '@shared/ids'

/** The member that the page was opened with; undefined when none was named, or not in the form of an id. */
export function useMemberId(): MemberId | undefined {
  const { memberId = '' } = useRouter().params
  return isId('member', memberId) ? memberId : undefined
}
