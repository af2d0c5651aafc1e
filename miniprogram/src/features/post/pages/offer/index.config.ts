import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '安排岗位',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
