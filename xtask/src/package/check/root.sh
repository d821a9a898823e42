#!/bin/sh
# Runs a command in a copy of this system that is gone afterwards: root.sh FOLDER KIT COMMAND [ARG…]
#
# To be started as root in mount and process namespaces of its own. FOLDER is an empty one to build the copy in, KIT a
# folder that lies in the copy as /mnt/kit. What the copy has otherwise than this system is shown in /mnt/changed.
set -eu
folder=$1 kit=$2
shift 2
# Where the namespace is not entirely our own, as in a chroot, nothing else takes the mounts away again.
trap 'umount --recursive --lazy "$folder"' EXIT
mount -t tmpfs -o mode=755 fediaccounts-copy "$folder"
mkdir "$folder/changed" "$folder/work" "$folder/root"
mount -t overlay -o "lowerdir=/,upperdir=$folder/changed,workdir=$folder/work" fediaccounts-copy "$folder/root"
root=$folder/root
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777 fediaccounts-copy "$root/tmp"
mount -t tmpfs -o mode=755 fediaccounts-copy "$root/run"
mount -t tmpfs -o mode=755 fediaccounts-copy "$root/mnt"
mkdir "$root/mnt/kit" "$root/mnt/changed"
mount --bind "$kit" "$root/mnt/kit"
mount --bind "$folder/changed" "$root/mnt/changed"
chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  DEBIAN_FRONTEND=noninteractive "$@"
