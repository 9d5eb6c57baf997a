package io.manyhands.processor.weaving;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.WovenClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Makes a host class call its generated class, and lets that one reach the host's private members.
 *
 * <p>All files are changed in memory first, and written when everything has gone well, the host
 * last: whatever happens in between, the original keeps working. To weave twice is to weave once.
 */
public final class Weaver {

  private static final int MOVED_FLAGS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final ClassFiles files;

  public Weaver(ClassFiles files) {
    this.files = files;
  }

  public void weave(WovenClass woven) throws WeavingException {
    StagedClassFiles staged = new StagedClassFiles(files);
    try {
      List<String> guests = bindGenerated(woven, staged);
      openNest(woven, woven.nestHost(), guests, staged);
      for (WovenClass.Annex annex : woven.annexes()) {
        List<String> name = List.of(Descriptors.internal(annex.generated()));
        openNest(woven, annex.nestHost(), name, staged);
      }
      redirectHost(woven, staged);
      staged.commit();
    } catch (IOException e) {
      throw new WeavingException(
          "the class files of " + woven.host() + " cannot be changed: " + e, e);
    }
  }

  /**
   * Returns the internal names of the generated class and of the classes nested in it, those left
   * out that join other nests.
   */
  private static List<String> bindGenerated(WovenClass woven, ClassFiles files)
      throws IOException, WeavingException {
    StandInUses standIns = new StandInUses(woven.standIns());
    byte[] generated = standIns.replaced(read(files, woven.generated()));
    ClassOutline outline = new ClassOutline(generated);
    checkGenerated(woven, outline);
    byte[] complete = MadeFunctions.added(generated, woven);
    List<String> guests = new ArrayList<>(outline.nestMembers());
    for (String standIn : woven.standIns().keySet()) {
      files.delete(standIn);
    }
    for (WovenClass.Annex annex : woven.annexes()) {
      guests.remove(Descriptors.internal(annex.generated()));
      bindAnnex(annex, woven, files);
    }
    for (String nested : guests) {
      String name = Descriptors.binary(nested);
      files.keepTogether(name, woven.host());
      files.write(
          name,
          change(
              standIns.replaced(read(files, name)),
              w -> new GuestClass(w, woven, woven.nestHost(), List.of())));
    }
    byte[] bound = change(complete, w -> new GuestClass(w, woven, woven.nestHost(), woven.stubs()));
    files.keepTogether(woven.generated(), woven.host());
    files.write(woven.generated(), bound);
    guests.add(Descriptors.internal(woven.generated()));
    return guests;
  }

  private static void bindAnnex(WovenClass.Annex annex, WovenClass woven, ClassFiles files)
      throws IOException, WeavingException {
    byte[] generated = read(files, annex.generated());
    checkStubs(annex.generated(), annex.stubs(), new ClassOutline(generated));
    files.keepTogether(annex.generated(), woven.host());
    files.write(
        annex.generated(),
        change(generated, w -> new GuestClass(w, woven, annex.nestHost(), annex.stubs())));
  }

  private static void checkGenerated(WovenClass woven, ClassOutline generated)
      throws WeavingException {
    for (Redirect redirect : woven.redirects()) {
      String descriptor = Descriptors.asStatic(redirect, woven.host());
      if (!generated.hasMethod(redirect.generated(), descriptor, Opcodes.ACC_STATIC)) {
        throw noMethod(woven.generated(), redirect.generated(), descriptor);
      }
    }
    checkStubs(woven.generated(), woven.stubs(), generated);
  }

  private static void checkStubs(String owner, List<StubBinding> stubs, ClassOutline generated)
      throws WeavingException {
    for (StubBinding stub : stubs) {
      if (!generated.hasMethod(stub.stub(), stub.stubDescriptor(), Opcodes.ACC_STATIC)) {
        throw noMethod(owner, stub.stub(), stub.stubDescriptor());
      }
    }
  }

  private static void openNest(
      WovenClass woven, String nestHost, List<String> guests, ClassFiles files)
      throws IOException, WeavingException {
    byte[] host = read(files, nestHost);
    ClassOutline outline = new ClassOutline(host);
    if (outline.nestHost() != null) {
      throw new WeavingException(
          nestHost + " is no top-level class and cannot take in " + woven.generated());
    }
    List<String> missing = new ArrayList<>(guests);
    missing.removeAll(outline.nestMembers());
    if (!missing.isEmpty()) {
      files.write(nestHost, change(host, w -> new NestHostClass(w, missing)));
    }
  }

  private static void redirectHost(WovenClass woven, ClassFiles files)
      throws IOException, WeavingException {
    byte[] host = read(files, woven.host());
    ClassOutline outline = new ClassOutline(host);
    List<Redirect> open = new ArrayList<>();
    for (Redirect redirect : woven.redirects()) {
      boolean done =
          redirect.construction().isPresent()
              ? GraftedConstructor.isDone(host, redirect)
              : isRedirected(redirect, woven, outline);
      if (!done) {
        open.add(redirect);
      }
    }
    byte[] generated = read(files, woven.generated());
    List<StubBinding> bridges =
        woven.stubs().stream()
            .filter(StubBinding::inHost)
            .filter(stub -> !hasBridge(stub, outline))
            .toList();
    if (!open.isEmpty() || !bridges.isEmpty()) {
      files.write(
          woven.host(), change(host, w -> new HostClass(w, woven, open, bridges, generated)));
    }
  }

  private static boolean hasBridge(StubBinding stub, ClassOutline host) {
    return host.hasMethod(StubBody.bridge(stub), stub.stubDescriptor(), MOVED_FLAGS);
  }

  private static boolean isRedirected(Redirect redirect, WovenClass woven, ClassOutline host)
      throws WeavingException {
    String moved = Descriptors.movedName(redirect);
    String descriptor = Descriptors.asStatic(redirect, woven.host());
    if (!host.hasMethod(redirect.method(), redirect.descriptor(), 0)) {
      throw noMethod(woven.host(), redirect.method(), redirect.descriptor());
    }
    if (host.hasMethod(redirect.method(), redirect.descriptor(), Opcodes.ACC_ABSTRACT)
        || host.hasMethod(redirect.method(), redirect.descriptor(), Opcodes.ACC_NATIVE)) {
      throw new WeavingException(
          redirect.method() + " of " + woven.host() + " has no body that could be redirected");
    }
    if (host.hasMethod(moved, descriptor, MOVED_FLAGS)) {
      return true;
    }
    if (host.hasMethod(moved, descriptor, 0)) {
      throw new WeavingException(
          woven.host()
              + " has a method "
              + moved
              + " of its own; rename it, the name is needed"
              + " for the original body of "
              + redirect.method());
    }
    return false;
  }

  private static WeavingException noMethod(String owner, String name, String descriptor) {
    return new WeavingException(
        "the class file of " + owner + " has no method " + name + descriptor + " as was planned");
  }

  private static byte[] read(ClassFiles files, String binaryName)
      throws IOException, WeavingException {
    return files
        .read(binaryName)
        .orElseThrow(
            () -> new WeavingException("the class file of " + binaryName + " is not found"));
  }

  /** A change of a class while it is copied. */
  private interface Change {
    ClassVisitor into(ClassWriter writer);
  }

  private static byte[] change(byte[] classFile, Change change) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(change.into(writer), ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }
}
