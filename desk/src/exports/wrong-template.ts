const mostBytes = 5 * 1024 * 1024

/** Why a file can't be an office's own sheet, before it is sent; undefined when it may be. */
export function wrongTemplate({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (!name.toLowerCase().endsWith('.xlsx')) return '样表要用 .xlsx 文件，请在表格软件里另存为 .xlsx 再传'
  if (size === 0) return '这个文件是空的，请重新选'
  return size > mostBytes ? '样表最大 5 MB，请删去表头以下的内容再传' : undefined
}
