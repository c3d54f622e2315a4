/**
 * Authority on the system calls that student code has no use for, by what they would let it do, with their numbers on
 * x64 and on arm64 (null: there is none). The numbers are those of Linux's asm/unistd_64.h and asm-generic/unistd.h.
 */
type Numbers = readonly [x64: number, arm64: number | null]

type Group = Readonly<Record<string, Numbers>>

/** The last that this table was made from; what is younger is unknown to it, as it is to an older Linux. */
export const YOUNGEST = 450

/** Starts a thread or a process, as its first argument says. */
export const CLONE = [56, 220] as const

/** Starts either too, but says which in memory, where a filter cannot look. */
export const CLONE3 = [435, 435] as const

/** `execve` is not here: bubblewrap starts Node with it, and it starts nothing beside the process that calls it. */
const starting: Group = {
  fork: [57, null],
  vfork: [58, null],
  execveat: [322, 281],
}

/**
 * Reading, writing and asking about an open socket remain: Node's own standard streams may be sockets, to whoever started it.
 */
const talking: Group = {
  socket: [41, 198],
  socketpair: [53, 199],
  connect: [42, 203],
  bind: [49, 200],
  listen: [50, 201],
  accept: [43, 202],
  accept4: [288, 242],
  sendto: [44, 206],
  sendmsg: [46, 211],
  sendmmsg: [307, 269],
  recvfrom: [45, 207],
  recvmsg: [47, 212],
  recvmmsg: [299, 243],
  setsockopt: [54, 208],
}

/** Node sends no signal to anyone; abort() sends one to itself, and ends with an illegal instruction where it may not. */
const signalling: Group = {
  kill: [62, 129],
  tkill: [200, 130],
  tgkill: [234, 131],
  rt_sigqueueinfo: [129, 138],
  rt_tgsigqueueinfo: [297, 240],
  pidfd_open: [434, 434],
  pidfd_getfd: [438, 438],
  pidfd_send_signal: [424, 424],
}

const lookingIntoOthers: Group = {
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  process_madvise: [440, 440],
  process_mrelease: [448, 448],
  kcmp: [312, 272],
  migrate_pages: [256, 238],
  move_pages: [279, 239],
  setpriority: [141, 140],
  sched_setparam: [142, 118],
  sched_setscheduler: [144, 119],
  sched_setattr: [314, 274],
  ioprio_set: [251, 30],
}

/** Each of these has opened a way into the kernel before. Node uses io_uring where it can, and does without. */
const reachingDeep: Group = {
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  personality: [135, 92],
  modify_ldt: [154, null],
  lookup_dcookie: [212, 18],
  vmsplice: [278, 75],
}

/** Memory that is no part of the process, so that no limit of the process counts it. */
const keepingMemoryElsewhere: Group = {
  memfd_create: [319, 279],
  memfd_secret: [447, 447],
  shmget: [29, 194],
  shmat: [30, 196],
  shmctl: [31, 195],
  semget: [64, 190],
  msgget: [68, 186],
  msgsnd: [69, 189],
  mq_open: [240, 180],
}

const mounting: Group = {
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  move_mount: [429, 429],
  open_tree: [428, 428],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mount_setattr: [442, 442],
  chroot: [161, 51],
  unshare: [272, 97],
  setns: [308, 268],
  name_to_handle_at: [303, 264],
  open_by_handle_at: [304, 265],
  fanotify_init: [300, 262],
  fanotify_mark: [301, 263],
}

const administrating: Group = {
  reboot: [169, 142],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  quotactl: [179, 60],
  quotactl_fd: [443, 443],
  swapon: [167, 224],
  swapoff: [168, 225],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  adjtimex: [159, 171],
  clock_adjtime: [305, 266],
  sethostname: [170, 161],
  setdomainname: [171, 162],
  iopl: [172, null],
  ioperm: [173, null],
  acct: [163, 89],
  syslog: [103, 116],
  vhangup: [153, 58],
}

/** Every one that is refused whatever its arguments are. */
export const REFUSED: Group = {
  ...starting,
  ...talking,
  ...signalling,
  ...lookingIntoOthers,
  ...reachingDeep,
  ...keepingMemoryElsewhere,
  ...mounting,
  ...administrating,
}
