package org.pumpreview.store;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.pumpreview.store.Sealer.BrokenSeal;
import org.pumpreview.store.VaultException.Reason;

/// The pieces of a sealed document, opened one after the other. Each is checked before it is given
/// out, and the whole before the last one is.
final class Pieces implements Closeable {
  private final DataInputStream in;
  private final Attachment attachment;
  private final SecretKey key;
  private final MessageDigest digest = Certificates.newSha256();
  private long left;
  private long place;
  private boolean over;

  private Pieces(InputStream in, Attachment attachment, SecretKey key) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.attachment = attachment;
    this.key = key;
    this.left = attachment.size();
  }

  static Pieces of(Path file, Attachment attachment, SecretKey key) throws VaultException {
    try {
      return new Pieces(Files.newInputStream(file), attachment, key);
    } catch (NoSuchFileException e) {
      throw new VaultException(Reason.ATTACHMENT_MISSING);
    } catch (IOException e) {
      throw new VaultException(Storage.reason(e), e);
    }
  }

  static Canon beside(String id, long place, boolean last) {
    return Canon.of("attachment piece 1").with(id).with(place).with(last ? 1 : 0);
  }

  /// A document without content has one piece all the same.
  boolean hasNext() {
    return !over;
  }

  /// @throws VaultException when the piece, or with the last one the whole, is not what was put in
  byte[] next() throws VaultException {
    try {
      byte[] sealed = new byte[(int) Math.min(left, Attachments.PIECE) + Sealer.OVERHEAD];
      in.readFully(sealed);
      left -= sealed.length - Sealer.OVERHEAD;
      byte[] piece = Sealer.unseal(key, sealed, beside(attachment.id(), place++, left == 0));
      digest.update(piece);
      over = left == 0;
      if (over && !isWhole()) {
        throw new VaultException(Reason.ATTACHMENT_DAMAGED);
      }
      return piece;
    } catch (BrokenSeal | EOFException e) {
      throw new VaultException(Reason.ATTACHMENT_DAMAGED);
    } catch (IOException e) {
      throw new VaultException(Storage.reason(e), e);
    }
  }

  private boolean isWhole() throws IOException {
    return in.read() == -1 && HexFormat.of().formatHex(digest.digest()).equals(attachment.sha256());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// The content as one stream. A fault of the vault comes as the cause of what reading throws.
  InputStream stream() {
    return new Stream(this);
  }

  private static final class Stream extends InputStream {
    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private int at;

    Stream(Pieces pieces) {
      this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
      return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
      if (most == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(most, piece.length - at);
      System.arraycopy(piece, at, to, offset, count);
      at += count;
      return count;
    }

    private boolean fill() throws IOException {
      while (at == piece.length && pieces.hasNext()) {
        Arrays.fill(piece, (byte) 0);
        try {
          piece = pieces.next();
        } catch (VaultException e) {
          throw new IOException(e);
        }
        at = 0;
      }
      return at < piece.length;
    }

    @Override
    public void close() throws IOException {
      Arrays.fill(piece, (byte) 0);
      pieces.close();
    }
  }
}
