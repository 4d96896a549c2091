package org.rfldigest.classify.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What news are told of one by one: drivers, parts of the kernel, processors, tools, distributions
 * and programs. A headline may call what it is on by the name of the whole instead ("a GPU driver"
 * for Nova), which is then no other thing.
 */
final class NamedThings {

  /** Nothing is named. */
  static final int NONE = 0;

  /**
   * A line for each whole: its names, a colon, and its parts. The last two are of no whole, the
   * very last one of programs and other systems.
   */
  private static final List<String> ALL =
      """
      drm gpu kms: nova tyr panthor panfrost rvkms
      filesystem vfs: puzzlefs tarfs ext2 ext4 erofs bcachefs btrfs xfs
      network: phy
      android: binder ashmem
      : rnull nvme \
      pci usb i2c spi gpio hid iio pwm dma iommu acpi regulator opp cpufreq cpumask auxiliary miscdevice \
      debugfs configfs sysfs xarray rbtree hrtimer workqueue spinlock lockdep rcu bitmap tracepoint kunit \
      objtool modversions kasan kcsan cfi uaccess scatterlist \
      arm64 riscv s390 loongarch powerpc \
      bindgen clippy rustfmt klint llvm coccinelle zerocopy syn rustdoc gccrs \
      debian ubuntu fedora nixos opensuse gentoo alpine rhel cachyos
      : sudo coreutils redox asterinas rusticl cosmic servo windows freebsd
      """
          .lines()
          .toList();

  private static final int HALF = 16;
  private static final Map<String, Integer> MARKS = new HashMap<>();

  static {
    for (var line = 0; line < ALL.size(); line++) {
      var names = ALL.get(line).split(":");
      put(names[0], 1 << line | 1 << line + HALF);
      put(names[1], 1 << line);
    }
  }

  private NamedThings() {}

  /** Whether a program or another system is among them. */
  static boolean haveProgram(int marks) {
    return (marks & 1 << ALL.size() - 1) != 0;
  }

  private static void put(String names, int marks) {
    for (var name : names.strip().split("\\s+")) {
      MARKS.put(Lexicon.root(name), marks);
    }
  }

  /** What the root names, to be joined by "or" with what the headline's others do. */
  static int marks(String root) {
    return root.isEmpty() ? NONE : MARKS.getOrDefault(root, NONE);
  }

  /** Whether one headline may mean by a whole what the other names a part of. */
  static boolean mayBeOfOne(int ours, int theirs) {
    return (ours >> HALF & theirs) != 0 || (theirs >> HALF & ours) != 0;
  }
}
