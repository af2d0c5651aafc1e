import { useRouter } from '@tarojs/taro'
import { type Id, type IdKind, isId } from '@shared/ids'

/** The id that the page was opened with under that name; undefined when there was none, or of another kind. */
export function useIdParam<K extends IdKind>(kind: K, name: string): Id<K> | undefined {
  const text = useRouter().params[name] ?? ''
  return isId(kind, text) ? text : undefined
}
