#!/usr/bin/env bash
# Runs a throw-away Ceph cluster (one monitor, one OSD in memory) and a RADOS Gateway on 127.0.0.1 until its input ends.
# Usage: gateway.sh DIR MON_PORT RGW_PORT ADMIN_ACCESS_KEY ADMIN_SECRET_KEY
# Needs the Debian packages radosgw, ceph-mon, ceph-osd and ceph-common. Prints "ready" when requests are answered.
# The input is held open by the tests: when they end, in whatever way, so does everything started here.
set -euo pipefail
dir=$1 mon_port=$2 rgw_port=$3 access=$4 secret=$5
mkdir -p "$dir"/{mon,osd,log,run}
conf="$dir/ceph.conf"
fsid=$(cat /proc/sys/kernel/random/uuid)
pids=()

stop() {
  # Nothing is worth keeping, so nobody is asked twice.
  for pid in "${pids[@]}"; do kill -KILL "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 1' TERM INT

fail() { echo "gateway.sh: $*" >&2; tail -n 5 "$dir"/log/*.log "$dir"/log/*.out >&2 2>/dev/null || true; exit 1; }

# Short proposals and ticks: each pool costs a change of the map, and the default of a second each makes 14 s of 2 s.
cat > "$conf" <<CONF
[global]
fsid = $fsid
mon_initial_members = a
mon_host = [v2:127.0.0.1:$mon_port]
ms_bind_msgr1 = false
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_ipv6 = false
keyring = $dir/keyring
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
log_file = $dir/log/\$name.log
admin_socket = $dir/run/\$name.\$pid.asok
pid_file = $dir/run/\$name.pid
run_dir = $dir/run
[mon]
mon_data = $dir/mon
mon_data_avail_warn = 1
mon_data_avail_crit = 0
paxos_propose_interval = 0.05
paxos_min_wait = 0.01
mon_tick_interval = 1
[osd]
osd_data = $dir/osd
osd_objectstore = memstore
memstore_device_bytes = 1073741824
osd_class_load_list = *
osd_class_default_list = *
osd_op_num_shards = 1
osd_op_num_threads_per_shard = 2
[client.rgw]
rgw_data = $dir/rgw
rgw_frontends = beast endpoint=127.0.0.1:$rgw_port
rgw_enable_apis = s3, admin, iam
rgw_enable_usage_log = false
rgw_enable_ops_log = false
rgw_thread_pool_size = 32
rgw_num_rados_handles = 1
rgw_dynamic_resharding = false
rgw_override_bucket_index_max_shards = 1
rgw_usage_max_shards = 1
rgw_lc_max_objs = 1
rgw_gc_max_objs = 1
rgw_remote_addr_param = HTTP_X_FORWARDED_FOR
rgw_trust_forwarded_https = true
debug_rgw = 1
CONF

{
  monmaptool --create --fsid "$fsid" --addv a "[v2:127.0.0.1:$mon_port]" "$dir/monmap"
  ceph-authtool --create-keyring "$dir/keyring" --gen-key -n mon. --cap mon 'allow *'
  ceph-authtool "$dir/keyring" --gen-key -n client.admin --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *'
  ceph-authtool "$dir/keyring" --gen-key -n client.rgw --cap mon 'allow rwx' --cap osd 'allow rwx'
  ceph-authtool "$dir/keyring" --gen-key -n osd.0 --cap mon 'allow profile osd' --cap osd 'allow *'
  ceph-mon -c "$conf" --mkfs -i a --monmap "$dir/monmap" --keyring "$dir/keyring"
} > "$dir/log/setup.out" 2>&1 || fail "the monitor could not be prepared"

ceph="timeout 20 ceph -c $conf --connect-timeout 10"
ceph-mon -c "$conf" -i a -f > "$dir/log/mon.out" 2>&1 < /dev/null & pids+=($!)
for i in $(seq 60); do $ceph mon stat > /dev/null 2>&1 && break; [ "$i" = 60 ] && fail "the monitor does not answer"; sleep 0.1; done
uuid=$(cat /proc/sys/kernel/random/uuid)
$ceph osd new "$uuid" 0 < /dev/null >> "$dir/log/setup.out" 2>&1 || fail "the OSD was not taken"
ceph-osd -c "$conf" -i 0 --mkfs --osd-uuid "$uuid" >> "$dir/log/setup.out" 2>&1 || fail "the OSD could not be prepared"
$ceph osd crush add osd.0 1.0 root=default host=localhost >> "$dir/log/setup.out" 2>&1 || fail "the OSD was not placed"
ceph-osd -c "$conf" -i 0 -f > "$dir/log/osd.out" 2>&1 < /dev/null & pids+=($!)
for i in $(seq 100); do $ceph osd stat 2>/dev/null | grep -q '1 up' && break; [ "$i" = 100 ] && fail "the OSD did not come up"; sleep 0.1; done
radosgw -c "$conf" -n client.rgw -f > "$dir/log/rgw.out" 2>&1 < /dev/null & rgw=$!; pids+=($rgw)
for i in $(seq 300); do
  (exec 3<> "/dev/tcp/127.0.0.1/$rgw_port") 2>/dev/null && break
  kill -0 "$rgw" 2>/dev/null || fail "the gateway ended"
  [ "$i" = 300 ] && fail "the gateway does not listen"
  sleep 0.1
done
timeout 60 radosgw-admin -c "$conf" -n client.rgw user create --uid=admin --display-name=Admin --caps='users=*;user-policy=*' \
  --access-key="$access" --secret-key="$secret" >> "$dir/log/setup.out" 2>&1 || fail "the administrator was not made"
echo ready
cat > /dev/null
