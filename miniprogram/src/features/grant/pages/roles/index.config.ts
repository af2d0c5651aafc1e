import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '谁在负责',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
