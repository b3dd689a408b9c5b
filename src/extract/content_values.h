// The prose of a content file, whatever its syntax: keys and strings go in as they come, a Document comes out.
//
//   values.begin(Container::Object); values.key("title"); values.string(map_scalar("Knee pain", ...)); values.end();
//
// A string is read where it has three words or more, or where its key names what is below it ("title", "question": a
// heading). Strings of an array are the items of a list. HTML and Markdown inside a string are read as such.
#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mapped_text.h"
#include "text/document.h"

namespace claimtier {

enum class Container : uint8_t { Object, Array };

class ContentValues {
 public:
  void begin(Container container);
  void end();
  void key(std::string_view key);
  void string(MappedText value);
  // A value that is no string.
  void other();
  // What cannot be read, and where: the reading ends here.
  void fault(std::string message, uint32_t at);

  Document finish();

 private:
  struct Value {
    Block block;
    MappedText mapped;
    std::string pointer;
  };
  using Values = std::list<Value>;
  struct Open {
    Container container = Container::Object;
    std::string name;   // the key it stands under
    std::string key;    // the last key in it
    std::string step;   // to the value that comes, as a part of a JSON pointer: the key as written, the number of the item
    uint32_t items = 0;
    Values::iterator start;  // an empty value: headings of what stands in it go before
    uint32_t group = 0;
  };

  Block block_here() const;
  bool is_top() const;
  void count_item();
  std::string pointer_here() const;

  std::vector<Open> open_;
  size_t objects_ = 0;  // among them
  Values values_;       // as they are read, with the start of each container
  std::vector<Fault> faults_;
  uint32_t groups_ = 0;
  uint32_t nesting_ = 0;  // the most containers that were open
};

}  // namespace claimtier
