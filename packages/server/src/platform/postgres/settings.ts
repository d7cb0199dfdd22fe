export type Settings = Readonly<Record<string, string>>

/** What never changes: PostgreSQL answers at one socket, and what it says it has stored, it has. */
export const settings: Settings = {
  listen_addresses: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_level: 'replica',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '5min',
  idle_in_transaction_session_timeout: '30s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log holds starts, ends and crashes: it stays small, and no statement with personal data gets in.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  // How often a long recovery says how far it is.
  log_startup_progress_interval: '5s',
}

/** On the command line, where neither postgresql.conf nor `alter system` can undo them. */
export function toArguments(chosen: Settings): string[] {
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
