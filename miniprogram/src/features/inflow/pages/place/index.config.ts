import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '编入支部',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
