// Keeps what oidc-provider remembers in PostgreSQL, so that it survives its process as ours does.
import pg from 'pg';

let pool;

export async function open(connection) {
  pool = new pg.Pool({ ...connection, max: 32 });
  await pool.query(`CREATE TABLE oidc (
    model text NOT NULL, id text NOT NULL, payload jsonb NOT NULL, grant_id text, uid text,
    expires_at timestamptz, consumed_at timestamptz, PRIMARY KEY (model, id))`);
  await pool.query('CREATE INDEX ON oidc (grant_id) WHERE grant_id IS NOT NULL');
  await pool.query('CREATE INDEX ON oidc (model, uid) WHERE uid IS NOT NULL');
}

// A named statement is parsed and planned once for each connection.
const ask = (name, text, values) => pool.query({ name, text, values });

const found = ({ rows: [row] }) => (row
  ? { ...row.payload, ...(row.consumed_at ? { consumed: Math.floor(row.consumed_at / 1000) } : {}) }
  : undefined);

export class PostgresAdapter {
  constructor(model) {
    this.model = model;
  }

  upsert(id, payload, expiresIn) {
    return ask('upsert', `INSERT INTO oidc (model, id, payload, grant_id, uid, expires_at)
      VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
      ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
        uid = excluded.uid, expires_at = excluded.expires_at`,
    [this.model, id, payload, payload.grantId ?? null, payload.uid ?? null, expiresIn ?? null]);
  }

  async find(id) {
    return found(await ask('find', `SELECT payload, consumed_at FROM oidc
      WHERE model = $1 AND id = $2 AND (expires_at IS NULL OR expires_at > now())`, [this.model, id]));
  }

  async findByUid(uid) {
    return found(await ask('find-by-uid', `SELECT payload, consumed_at FROM oidc
      WHERE model = $1 AND uid = $2 AND (expires_at IS NULL OR expires_at > now())`, [this.model, uid]));
  }

  findByUserCode() {
    throw new Error('Devices are not served here.');
  }

  consume(id) {
    return ask('consume', 'UPDATE oidc SET consumed_at = now() WHERE model = $1 AND id = $2', [this.model, id]);
  }

  destroy(id) {
    return ask('destroy', 'DELETE FROM oidc WHERE model = $1 AND id = $2', [this.model, id]);
  }

  revokeByGrantId(grantId) {
    return ask('revoke', 'DELETE FROM oidc WHERE grant_id = $1', [grantId]);
  }
}
