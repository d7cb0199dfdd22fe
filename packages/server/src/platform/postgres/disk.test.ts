import { expect, test } from 'vitest'
import { complaintAbout, judgeFsync, mountOf } from './disk.ts'

const mountinfo = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 27 0:40 / /srv/our\\040data rw,relatime shared:9 master:2 - nfs4 nas:/data rw
31 27 0:41 / /srv/our\\040data/local rw - xfs /dev/vdb rw`

test.each([
  ['/home/ana/data', 'ext4'],
  ['/srv/our data/postgres', 'nfs4'],
  ['/srv/our database', 'ext4'],
  ['/srv/our data/local/postgres', 'xfs'],
])('%s lies on %s', (path, type) => {
  expect(mountOf(path, mountinfo)).toBe(type)
})

test('network file systems and those that go away are complained about', () => {
  expect(complaintAbout('nfs4')).toContain('network file system (nfs4)')
  expect(complaintAbout('9p')).toContain('network file system')
  expect(complaintAbout('overlay')).toContain('mount a volume')
  expect(complaintAbout('ext4')).toBeNull()
  expect(complaintAbout(null)).toBeNull()
})

test.each([
  [12, 'suspicious'],
  [400, 'good'],
  [150_000, 'slow'],
])('an fsync of %d µs is %s', (latencyUs, verdict) => {
  expect(judgeFsync(latencyUs)).toBe(verdict)
})
