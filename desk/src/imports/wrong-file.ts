import { errors } from '@shared/errors'
import { largestSheet } from '@shared/imports/largest-sheet'

/** Why a file can't be read, before it is sent; the server looks again. */
export function wrongFile({ name, size }: { name: string; size: number }): string | undefined {
  if (/\.xls$/i.test(name)) return '这是旧的 .xls 表。请用 Excel 或 WPS 打开，另存为 .xlsx，再选一次'
  if (!/\.(xlsx|csv)$/i.test(name)) return errors.SHEET_KIND_UNREADABLE.message
  if (size === 0) return '这个文件是空的，请看看是不是选错了'
  return size > largestSheet.bytes ? errors.SHEET_TOO_LARGE.message : undefined
}
