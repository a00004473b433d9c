package org.pumpreview.chart.reader;

import javax.imageio.stream.ImageInputStreamImpl;

/// The bytes of a document as ImageIO reads them.
final class BytesForPicture extends ImageInputStreamImpl {
  private final Bytes bytes;

  BytesForPicture(Bytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    bitOffset = 0;
    int read = bytes.at(streamPos);
    if (read >= 0) {
      streamPos++;
    }
    return read;
  }

  @Override
  public int read(byte[] to, int offset, int most) {
    bitOffset = 0;
    int length = bytes.copy(streamPos, to, offset, most);
    streamPos += Math.max(0, length);
    return length;
  }

  @Override
  public long length() {
    return bytes.size();
  }
}
