package org.rfldigest.classify;

import java.util.HashSet;
import java.util.Set;

/**
 * What news are told of one by one: drivers, parts of the kernel, processors, tools, distributions
 * and programs. What is a part of another, or another's successor, is not among them.
 */
final class NamedThings {

  private static final String ALL =
      """
      nova tyr panthor panfrost rvkms rnull binder ashmem puzzlefs tarfs ext2 ext4 erofs bcachefs btrfs xfs nvme
      pci usb i2c spi gpio hid iio pwm phy dma iommu acpi regulator opp cpufreq cpumask auxiliary miscdevice
      debugfs configfs sysfs xarray rbtree hrtimer workqueue spinlock lockdep rcu bitmap tracepoint kunit
      objtool modversions kasan kcsan cfi uaccess scatterlist
      arm64 riscv s390 loongarch powerpc
      bindgen clippy rustfmt klint llvm coccinelle zerocopy syn rustdoc gccrs
      debian ubuntu fedora nixos opensuse gentoo alpine rhel cachyos
      sudo coreutils redox asterinas rusticl cosmic servo
      """;

  private static final Set<String> ROOTS = new HashSet<>();

  static {
    for (var word : ALL.strip().split("\\s+")) {
      ROOTS.add(Lexicon.root(word));
    }
  }

  private NamedThings() {}

  static boolean has(String root) {
    return ROOTS.contains(root);
  }
}
