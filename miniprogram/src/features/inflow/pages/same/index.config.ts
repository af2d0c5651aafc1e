import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '核对重复',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
